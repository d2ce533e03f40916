using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class RunningModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<RunningAnswers>(db, me, clock)
{
    protected override string Question => "running";
}
