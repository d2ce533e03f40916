using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People.Questions;

[OpenToListeners]
public sealed class AbilitiesModel(SasaeaiDb db, CurrentUser me) : PersonQuestion<AbilitiesAnswers>(db, me);
