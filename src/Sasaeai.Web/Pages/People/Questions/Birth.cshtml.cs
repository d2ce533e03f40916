using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People.Questions;

[OpenToListeners]
public sealed class BirthModel(SasaeaiDb db, CurrentUser me) : PersonQuestion<BirthAnswers>(db, me);
